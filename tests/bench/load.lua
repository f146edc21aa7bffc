-- SPDX-FileCopyrightText: 2026 CyberApp Console contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- wrk's side of the measurement: posts the body in BENCH_BODY, in which REQUEST_ID is replaced so that
-- requests differ, with the bearer token in BENCH_TOKEN and the credentials in BENCH_AUTH if there are any, and prints what it saw as one line of JSON.

local requests = {}
local next_request = 0

function init(_)
  local headers = {
    ["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN"),
    ["Content-Type"] = "application/json",
    ["X-CyberApp-Extra"] = "e30=",
  }
  if os.getenv("BENCH_AUTH") ~= "" then
    headers["X-CyberApp-Auth"] = os.getenv("BENCH_AUTH")
  end
  for i = 1, 64 do
    local id = string.format("14ba57f7-b28c-4e5f-b1ae-%012x", i)
    local body = os.getenv("BENCH_BODY"):gsub("REQUEST_ID", id)
    requests[i] = wrk.format("POST", nil, headers, body)
  end
end

function request()
  next_request = next_request % #requests + 1
  return requests[next_request]
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"microseconds":%d,"refused":%d,"broken":%d,"p50":%d,"p99":%d}\n',
    summary.requests, summary.duration, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
