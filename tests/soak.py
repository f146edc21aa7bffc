#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CyberApp Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Full load for a long time: many clients read and write, some come and go, some are refused, beside an open
window that shows it all. Fails on any wrong answer, and when memory or descriptors still grow after the first
half.

Usage: soak.py PROGRAM [SECONDS]
"""

import multiprocessing
import sys
import tempfile
import threading
import time

from loadtools import (Client, Console, allow_descriptors, get_state, read_mapping, wake, workspace,
                       write_mapping)

PARTNERS = 16
CUSTOMERS = 100
PROCESSES = 4
GROWTH = 8  # MiB that the second half may add: the allocator's noise


def expect(client, request, status, text=b""):
    got, body = client.ask(request)
    if got != status or text not in body:
        raise AssertionError(f"{got} {body[:200]!r} instead of {status}")


def one_client(port, token, number, end, done, faults):
    """Lives many short lives, each of another kind."""
    partner = number % PARTNERS
    turn = 0
    try:
        while time.monotonic() < end:
            client = Client(port)
            for turn in range(turn, turn + 200):
                if time.monotonic() > end:
                    break
                if (turn + number) % 4 == 0:
                    expect(client, write_mapping(token, partner, turn % CUSTOMERS), 200)
                elif (turn + number) % 17 == 0:
                    expect(client, get_state(token + "x", partner), 401)
                elif turn % 5 == 0:
                    expect(client, read_mapping(token, partner), 200, b'"items":[')
                else:
                    expect(client, get_state(token, partner), 200, b'"state":"ENABLED"')
                with done.get_lock():
                    done.value += 1
            client.close()
    except (OSError, AssertionError) as fault:
        faults.put(f"client {number}: {fault}")


def clients(port, token, first, end, done, faults):
    threads = [threading.Thread(target=one_client, args=(port, token, number, end, done, faults))
               for number in range(first, first + 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    program, seconds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 120
    allow_descriptors(1_024)
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        console = Console(program, folder, workspace(PARTNERS + 1, CUSTOMERS), window=True)
        wake(console)
        idle = console.descriptors()
        done, faults = multiprocessing.Value("l", 0), multiprocessing.Queue()
        end = time.monotonic() + seconds
        load = [multiprocessing.Process(target=clients,
                                        args=(console.port, console.token, 8 * i, end, done, faults))
                for i in range(PROCESSES)]
        for process in load:
            process.start()
        samples = []
        while time.monotonic() < end - 1:
            time.sleep(min(5, max(0.1, end - 1 - time.monotonic())))
            samples.append((console.memory(), console.descriptors()))
            print(f"{seconds - (end - time.monotonic()):4.0f} s  {done.value:8d} answers  {samples[-1][0]:6.1f} MiB  "
                  f"{samples[-1][1]:4d} descriptors", flush=True)
        for process in load:
            process.join()
        deadline = time.monotonic() + 10
        while console.descriptors() > idle and time.monotonic() < deadline:
            time.sleep(0.2)
        left = console.descriptors()
        failed = []
        while not faults.empty():
            failed.append(faults.get())
        half = len(samples) // 2
        for i, (what, allowed) in enumerate((("MiB", GROWTH), ("descriptors", 0))):
            first = max(sample[i] for sample in samples[:half])
            second = max(sample[i] for sample in samples[half:])
            if second > first + allowed:
                failed.append(f"{what}: {first:.1f} at most in the first half, {second:.1f} in the second")
        if left > idle:
            failed.append(f"{left} descriptors are open after it, {idle} were before")
        console.stop()
    print(f"{done.value} answers, {done.value / seconds:.0f} a second")
    if failed:
        raise SystemExit("\n".join(failed[:20]))


if __name__ == "__main__":
    main()
