import { createHash } from 'node:crypto'

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** Just enough of RFC 6455 to send short texts and a closing frame. */
export function acceptSocket(request, socket) {
  const accept = createHash('sha1')
    .update(request.headers['sec-websocket-key'] + MAGIC)
    .digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  socket.on('error', () => socket.destroy())
  socket.on('data', data => (data[0] & 0x0f) === 8 && socket.end())
  return {
    send: message => socket.writable && socket.write(frame(1, Buffer.from(JSON.stringify(message)))),
    close: code => socket.writable && socket.end(frame(8, Buffer.from([code >> 8, code & 0xff]))),
    onClose: listener => socket.on('close', listener),
  }
}

function frame(opcode, payload) {
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, payload.length])
      : Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 0xff])
  return Buffer.concat([head, payload])
}
