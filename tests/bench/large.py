# SPDX-FileCopyrightText: 2026 CyberApp Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The memory that mapping reads of a million customers take, beyond the answers themselves."""

import http.client
import sqlite3
import sys
import threading
import time
import urllib.parse
import uuid

from servers import request_headers

CUSTOMERS = 1_000_000
MIB = 1 << 20


def fill(database):
    """Customers of the partner with 10,000, up to a million. Written past the console: importing takes longer."""
    with sqlite3.connect(database) as connection:
        partner, count = connection.execute(
            "SELECT partner_id, count(*) FROM customer GROUP BY partner_id ORDER BY count(*) DESC").fetchone()
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'customer'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.executemany(
            "INSERT INTO customer (vendor_tenant_id, name, partner_id, acronis_tenant_id) VALUES (?, ?, ?, ?)",
            ((f"large-{i}", f"Customer {i}", partner, str(uuid.UUID(int=(1 << 100) + i)))
             for i in range(CUSTOMERS - count)))
        for _, sql in triggers:
            connection.execute(sql)
    connection.close()


class Reader(threading.Thread):
    """Reads one answer, at most so many bytes a second."""

    def __init__(self, url, token, body, rate=None):
        super().__init__()
        self.place = urllib.parse.urlsplit(url)
        self.body = body.replace("REQUEST_ID", str(uuid.uuid4()))
        self.headers, self.rate, self.bytes, self.tail = request_headers(token), rate, 0, b""
        self.start()

    def run(self):
        connection = http.client.HTTPConnection(self.place.hostname, self.place.port, timeout=120)
        while True:
            connection.request("POST", self.place.path, self.body, self.headers)
            response = connection.getresponse()
            if response.status != 503:
                break
            response.read()
            time.sleep(int(response.headers["Retry-After"]))
        while part := response.read(MIB if self.rate is None else self.rate // 10):
            self.bytes += len(part)
            self.tail = part[-3:]
            if self.rate is not None:
                time.sleep(0.1)
        connection.close()


def measure(bench, body):
    fill(bench.data / "console.sqlite")
    console = bench.console()
    try:
        time.sleep(1)
        idle, _ = console.memory()
        print(f"{'reads of 1,000,000':<28} {'answers MiB':>12} {'peak MiB':>9} {'beyond MiB':>11} {'after MiB':>10} "
              f"{'s':>6}")
        for title, readers, rate in (("one, cold", 1, None), ("one, again", 1, None), ("four at once", 4, None),
                                     ("one slow (16 MiB/s)", 1, 16 * MIB)):
            console.forget_peak()
            begin = time.monotonic()
            threads = [Reader(console.url, bench.token, body, rate) for _ in range(readers)]
            for thread in threads:
                thread.join()
            seconds = time.monotonic() - begin
            if any(thread.tail != b"]}}" or thread.bytes != threads[0].bytes for thread in threads):
                sys.exit("bench: an answer is not whole")
            size = sum(thread.bytes for thread in threads)
            now, peak = console.memory()
            print(f"{title:<28} {size / MIB:>12.1f} {peak / MIB:>9.1f} {(peak - idle - size) / MIB:>11.1f} "
                  f"{now / MIB:>10.1f} {seconds:>6.2f}")
        print(f"Resident before the first: {idle / MIB:.1f} MiB")
    finally:
        console.stop()
