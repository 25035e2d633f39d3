export type ServerEvent = { id: string | null; event: string; data: string }

/** Reads server-sent events out of a stream of text that may be cut anywhere. */
export class EventReader {
  private rest = ''

  read(chunk: string): ServerEvent[] {
    const blocks = (this.rest + chunk).replaceAll('\r\n', '\n').split('\n\n')
    this.rest = blocks.pop() ?? ''
    return blocks.map(parse).filter(event => event !== null)
  }
}

function parse(block: string): ServerEvent | null {
  const event: ServerEvent = { id: null, event: 'message', data: '' }
  const data: string[] = []
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    if (colon === 0) continue
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') data.push(value)
    if (field === 'id') event.id = value
    if (field === 'event') event.event = value
  }
  return data.length ? { ...event, data: data.join('\n') } : null
}
