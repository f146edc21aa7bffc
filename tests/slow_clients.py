#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CyberApp Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Besieges the console with clients of every unpleasant kind while a well-behaved one asks for states, and
prints what that one felt: figures that count on a machine which does nothing else. Fails when it got an error,
when the console took more than 200 MiB, or when its descriptors do not come back.

Usage: slow_clients.py PROGRAM [SECONDS OF EACH SIEGE]
"""

import errno
import multiprocessing
import os
import random
import selectors
import socket
import sys
import tempfile
import time
import uuid

from loadtools import (Console, allow_descriptors, described, percentile, read_mapping, timed_states, wake,
                       workspace)

SLOW = 5_000
HEAD = (b"POST /callback HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Authorization: Bearer eyJhbGciOiJub25lIn0.e30.AAAA\r\n")
MOST_MEMORY = 200


def connection(port, number):
    """A connection that does not wait, from one of many loopback addresses."""
    one = socket.socket()
    one.setblocking(False)
    one.bind((f"127.0.{1 + number // 250 % 200}.{1 + number % 250}", 0))
    if one.connect_ex(("127.0.0.1", port)) not in (0, errno.EINPROGRESS):
        one.close()
        raise OSError
    return one


def besiege(port, seconds, count, per_second, turn):
    """Keeps \\a count connections open and calls turn(connection, state) for each so often; a connection is made
    anew when turn() raises OSError. State is a dictionary of the connection's own."""
    end = time.monotonic() + seconds
    clients = [None] * count
    made = 0
    while time.monotonic() < end:
        begun = time.monotonic()
        for i in range(count):
            try:
                if clients[i] is None:
                    clients[i] = (connection(port, i), {})
                    made += 1
                    continue
                turn(*clients[i])
            except BlockingIOError:
                pass
            except OSError:
                if clients[i] is not None:
                    clients[i][0].close()
                clients[i] = None
            if i % 100 == 99 and time.monotonic() > end:
                break
        time.sleep(max(0.0, min(begun + 1 / per_second, end) - time.monotonic()))
    for one in clients:
        if one is not None:
            one[0].close()
    return made


def slow_senders(port, _token, seconds):
    def turn(one, state):
        at = state.get("at", 0)
        one.send(HEAD[at:at + 1] or b"x")
        state["at"] = at + 1
    return besiege(port, seconds, SLOW, 1, turn)


def half_open(port, _token, seconds):
    return besiege(port, seconds, 2_000, 1, lambda one, state: one.send(b""))


def slow_readers(port, token, seconds):
    """Ask for a megabyte each and never read it; their tokens are right."""
    request = read_mapping(token, 1) * 8  # more than the system's own buffers take

    def turn(one, state):
        if "asked" not in state:
            one.send(request)
            state["asked"] = True
    return besiege(port, seconds, 500, 2, turn)


def flood(port, _token, seconds):
    end = time.monotonic() + seconds
    made = 0
    while time.monotonic() < end:
        batch = []
        try:
            for _ in range(50):
                batch.append(connection(port, random.randrange(50_000)))
        except OSError:
            pass
        made += len(batch)
        for one in batch:
            one.close()
    return made


def endless(start, more):
    """Clients that never stop sending."""
    def siege(port, _token, seconds):
        def turn(one, state):
            if "begun" not in state:
                one.send(start)
                state["begun"] = True
            for _ in range(20):
                one.send(more)
        return besiege(port, seconds, 50, 50, turn)
    return siege


SIEGES = {
    f"{SLOW} slow senders": slow_senders,
    "2,000 half-open": half_open,
    "500 slow readers": slow_readers,
    "connect flood": flood,
    "10 GiB bodies": endless(HEAD + b"Content-Length: 10737418240\r\n\r\n", b"x" * 65_536),
    "bodies just allowed": endless(HEAD + b"Content-Length: 8388608\r\n\r\n", b"x" * 65_536),
    "endless headers": endless(HEAD, b"X-More: and more\r\n" * 100),
    "endless chunks": endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n" * 1_000),
}


def attack(siege, port, token, seconds, made):
    # They take what the others leave of the processors: the server is measured, not the system's scheduler.
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    allow_descriptors(SLOW + 200)
    made.value = siege(port, token, seconds)


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    program, seconds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 15
    allow_descriptors(SLOW + 200)
    failed = []
    with tempfile.TemporaryDirectory(prefix="slow-clients-") as folder:
        content = workspace(3, 1)  # the last one has credentials
        content["customers"] += [{**content["customers"][1], "vendor_tenant_id": f"many-{i}",
                                  "acronis_tenant_id": str(uuid.uuid4())} for i in range(10_000)]
        console = Console(program, folder, content)
        wake(console)
        descriptors, memory = console.descriptors(), console.memory()
        undisturbed, faults = timed_states(console.port, console.token, 0, seconds)
        failed += faults
        print(f"{'undisturbed':<20} {described(undisturbed)}; {memory:.0f} MiB, {descriptors} descriptors",
              flush=True)
        for name, siege in SIEGES.items():
            made = multiprocessing.Value("i", 0)
            attacker = multiprocessing.Process(
                target=attack, args=(siege, console.port, console.token, seconds, made))
            attacker.start()
            time.sleep(1)
            taken, faults = timed_states(console.port, console.token, 0, seconds - 2)
            during = console.descriptors()
            attacker.join()
            failed += [f"{name}: {fault}" for fault in faults]
            print(f"{name:<20} {described(taken)} ({percentile(taken, 0.99) / percentile(undisturbed, 0.99):.1f} x); "
                  f"{made.value} connections, {during} descriptors, {console.memory():.0f} MiB, "
                  f"{console.memory('VmHWM'):.0f} at most", flush=True)
        deadline = time.monotonic() + 60
        while console.descriptors() > descriptors and time.monotonic() < deadline:
            time.sleep(0.5)
        print(f"{'afterwards':<20} {console.descriptors()} descriptors, {console.memory():.0f} MiB")
        if console.descriptors() > descriptors:
            failed.append(f"{console.descriptors()} descriptors are open, {descriptors} were before")
        if console.memory("VmHWM") > MOST_MEMORY:
            failed.append(f"the console took {console.memory('VmHWM'):.0f} MiB")
        console.stop()
    if failed:
        raise SystemExit("\n".join(failed[:20]))


if __name__ == "__main__":
    main()
