import { Component, type ReactNode } from 'react'

interface Props {
  /** Another value has the children tried anew. */
  readonly since: unknown
  readonly instead: (message: string, again: () => void) => ReactNode
  readonly children: ReactNode
}

interface State {
  readonly message: string | null
}

/** Shows something else in place of children that a bug of ours has stopped, and leaves all around them alone. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { message: null }

  static getDerivedStateFromError(reason: unknown): State {
    return { message: String(reason) }
  }

  override componentDidUpdate({ since }: Props): void {
    if (since !== this.props.since && this.state.message !== null) this.again()
  }

  private readonly again = () => this.setState({ message: null })

  override render() {
    const { children, instead } = this.props
    const { message } = this.state
    return message === null ? children : instead(message, this.again)
  }
}
