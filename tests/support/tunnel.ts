/** A proxy on loopback through which Firefox reaches the suite's web under its host names; what else it asks for is refused. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { endable } from './shut.ts';

export class Tunnel {
  private readonly end: () => Promise<void>;

  private constructor(private readonly server: Server) {
    this.end = endable(server);
  }

  /** `hosts`: null, where every name leads to the suite's web. `plain`: hears what is asked for without encryption. */
  static async start(
    hosts: readonly string[] | null,
    port: number,
    plain: (url: URL, method: string) => void,
  ): Promise<Tunnel> {
    const server = createServer((request, response) => {
      plain(new URL(request.url ?? '/', 'http://nameless'), request.method ?? 'GET');
      response.writeHead(502).end();
    });
    server.on('connect', (request, socket) => {
      socket.on('error', () => socket.destroy());
      const [host = ''] = (request.url ?? '').split(':');
      if (hosts && !hosts.includes(host)) {
        socket.end('HTTP/1.1 502 Unknown host\r\n\r\n');
        return;
      }
      const onward = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connected\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('close', () => onward.destroy());
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new Tunnel(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return this.end();
  }
}
