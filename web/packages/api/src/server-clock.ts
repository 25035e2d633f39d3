/** Offsets smaller than this are the whole-second grain of the Date header and the way there and back. */
const GRAIN_MS = 2000

/**
 * What the server's clock says. Countdowns run to the server's deadlines, and a phone's clock may be minutes off; every
 * answer carries the server's time, from which the difference is learned.
 */
export class ServerClock {
  private offset = 0

  now(): number {
    return Date.now() + this.offset
  }

  learn(date: string | null, asked: number) {
    const said = date ? Date.parse(date) : Number.NaN
    if (Number.isNaN(said)) return
    const offset = said - (asked + Date.now()) / 2
    this.offset = Math.abs(offset) < GRAIN_MS ? 0 : offset
  }
}

export const serverClock = new ServerClock()
