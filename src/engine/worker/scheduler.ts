import type { Task } from '../../core/records/task'

export interface Job {
  readonly id: number
  readonly task: Task<unknown>
  /** Whether it goes before all others for now; asked before every slice. */
  readonly isUrgent?: () => boolean
  /** Whether it lets others pass for now, which it does no more than a few times in a row; asked before every slice. */
  readonly isPatient?: () => boolean
  /** Called before every slice. */
  readonly onTurn?: () => void
  readonly onResult: (value: unknown) => void
  readonly onFailure: (reason: unknown) => void
}

/** Slices of others that a patient job lets pass for one of its own. */
const passing = 8

/**
 * Takes jobs in turn, one slice each, and lets messages in between the slices: a cancellation is heard
 * within one slice, and a long job never keeps a short one waiting, unless it is urgent.
 */
export class Scheduler {
  readonly #jobs = new Map<number, Job>()
  readonly #bell = new MessageChannel()
  #ringing = false
  /** Slices that patient jobs have let pass since the last of theirs. */
  #passed = 0

  constructor(private readonly onSlice: () => void) {
    this.#bell.port1.onmessage = () => {
      this.#ringing = false
      this.#slice()
    }
  }

  add(job: Job): void {
    this.#jobs.set(job.id, job)
    this.#ring()
  }

  drop(id: number): void {
    this.#jobs.delete(id)
  }

  #ring(): void {
    if (this.#ringing || this.#jobs.size === 0) return
    this.#ringing = true
    this.#bell.port2.postMessage(null)
  }

  #inTurn(jobs: readonly Job[]): Job | undefined {
    const patient = jobs.find(({ isPatient }) => isPatient?.())
    const other = jobs.find(({ isPatient }) => !isPatient?.())
    if (patient && other && this.#passed < passing) {
      this.#passed += 1
      return other
    }
    this.#passed = 0
    return patient ?? other
  }

  #slice(): void {
    const jobs = [...this.#jobs.values()]
    const job = jobs.find(({ isUrgent }) => isUrgent?.()) ?? this.#inTurn(jobs)
    if (!job) return
    this.#jobs.delete(job.id)
    job.onTurn?.()
    try {
      const slice = job.task.next()
      if (slice.done) job.onResult(slice.value)
      else this.#jobs.set(job.id, job)
    } catch (reason) {
      job.onFailure(reason)
    }
    this.onSlice()
    this.#ring()
  }
}
