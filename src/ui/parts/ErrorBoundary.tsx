import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly message: string | null
}

/** Says what happened where a bug of ours would otherwise leave a blank page; the address still has the experiment. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { message: null }

  static getDerivedStateFromError(reason: unknown): State {
    return { message: String(reason) }
  }

  override render() {
    const { message } = this.state
    if (message === null) return this.props.children
    return (
      <main className="page" role="alert">
        <p>Etascope has met a fault of its own: {message}</p>
        <p>
          <a href={location.pathname}>Start again</a> with the default experiment.
        </p>
      </main>
    )
  }
}
