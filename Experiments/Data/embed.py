#!/usr/bin/env python3
"""Writes the columns that the program uses into Sources/Scenarios/Feeds/Shipped*.swift.

Run from any folder, without arguments, after a change of the data. The text is compact and exact:
the reader in ShippedText.swift undoes it, and a test compares the result with these CSV files.
"""

import csv
import datetime
import hashlib
import pathlib

DATA = pathlib.Path(__file__).resolve().parent
SWIFT = DATA.parent.parent / "Sources/Scenarios/Feeds"


def expected_fee(fee, used):
    """EIP-1559 for a gas limit of 30,000,000."""
    target = 15_000_000
    if used > target:
        return fee + max(1, fee * (used - target) // target // 8)
    return fee - fee * (target - used) // target // 8


def l1_tokens(rows):
    """First time and fee; then for each slot the gas used, and `:` with the wei by which the fee
    differs from the EIP-1559 rule where it does; `-` for a missed slot."""
    tokens = [rows[0]["ts"], rows[0]["base_fee_wei"]]
    time, fee = int(rows[0]["ts"]), int(rows[0]["base_fee_wei"])
    for row in rows:
        while time < int(row["ts"]):
            tokens.append("-")
            time += 12
        difference = int(row["base_fee_wei"]) - fee
        tokens.append(row["gas_used"] + (f":{difference}" if difference else ""))
        time += 12
        fee = expected_fee(int(row["base_fee_wei"]), int(row["gas_used"]))
    return tokens


def spaced_tokens(rows, key, value, step):
    """First time in seconds; then the values, with `-` for each step that has no row."""
    def seconds(text):
        moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
        return int(moment.replace(tzinfo=datetime.timezone.utc).timestamp())

    time = seconds(rows[0][key])
    tokens = [str(time)]
    for row in rows:
        while time < seconds(row[key]):
            tokens.append("-")
            time += step
        tokens.append(row[value])
        time += step
    return tokens


def write(feed, name, tokens):
    raw = (DATA / f"{feed}.csv").read_bytes()
    lines, line = [], ""
    for token in tokens:
        if line and len(line) + 1 + len(token) > 94:
            lines.append(line)
            line = ""
        line = f"{line} {token}" if line else token
    lines.append(line)
    body = "\n".join("    " + text for text in lines)
    (SWIFT / f"{name}.swift").write_text(f'''// Made by Experiments/Data/embed.py from {feed}.csv; do not edit.
enum {name} {{
  static let rows = {raw.count(10) - 1}
  static let sha256 = "{hashlib.sha256(raw).hexdigest()}"
  static let text: StaticString = """
{body}
    """
}}
''')


def rows(feed):
    with open(DATA / f"{feed}.csv", newline="") as file:
        return list(csv.DictReader(file))


write("l1-blocks-2023-11-06", "ShippedBlocksOfNovember", l1_tokens(rows("l1-blocks-2023-11-06")))
write("l1-blocks-2023-12-11", "ShippedBlocksOfDecember", l1_tokens(rows("l1-blocks-2023-12-11")))
write("blobs-2024-03", "ShippedBlobFees",
      spaced_tokens(rows("blobs-2024-03"), "hour_utc", "blob_base_fee_wei", 3_600))
write("eth-usd-daily", "ShippedPrices",
      spaced_tokens(rows("eth-usd-daily"), "day_utc", "close", 86_400))
