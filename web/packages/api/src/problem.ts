/** The server answered and said no: its code, its sentence, and what it knows about the cause. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly details: unknown
  readonly retryAfter: number | null

  constructor(status: number, code: string, message: string, details: unknown, retryAfter: number | null) {
    super(message)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.details = details
    this.retryAfter = retryAfter
  }

  /** Asking again with the same words can succeed: the fault is the moment's, not the request's. */
  get passing(): boolean {
    return this.status >= 500 || this.status === 429 || this.code === 'IDEMPOTENCY_IN_PROGRESS'
  }

  detailList<T>(): T[] {
    return Array.isArray(this.details) ? (this.details as T[]) : []
  }
}

/** No answer came back: no network, or nobody at the other end. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('the server could not be reached', { cause })
    this.name = 'Unreachable'
  }
}

export function isPassing(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ApiProblem && error.passing)
}

export async function problemFrom(response: Response): Promise<ApiProblem> {
  const body = await response.json().catch(() => null)
  const error = body?.error ?? {}
  const wait = Number(response.headers.get('retry-after'))
  return new ApiProblem(
    response.status,
    error.code ?? 'INTERNAL_ERROR',
    error.message ?? response.statusText,
    error.details ?? null,
    Number.isFinite(wait) && wait > 0 ? wait : null,
  )
}
