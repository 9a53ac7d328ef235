# Polygon zkEVM's _updateBatchFee with Python's big integers, on a scripted history.
TOKEN, TARGET, MULTIPLIER, CAP = 10**18, 30 * 60, 1002, 12
LOW, HIGH = 10**9, 1000 * TOKEN


def update(fee, sequences, now):  # sequences: (timestamp, batches), the oldest first
    above, total = 0, sum(n for _, n in sequences)
    for i in range(len(sequences) - 1, -1, -1):
        if now - TARGET < sequences[i][0]:
            continue
        above = sum(n for _, n in sequences[: i + 1])
        break
    below = total - above
    d = min(abs(above - below), CAP)
    if below < above:
        fee = fee * MULTIPLIER**d // 1000**d
    else:
        fee = TOKEN * fee // (TOKEN * MULTIPLIER**d // 1000**d)
    return max(LOW, min(HIGH, fee))


# (now, sequences, how often in a row); each repetition is one verification
HISTORY = [
    (10_000, [(9_999, 1)], 1),  # below
    (10_000, [(8_200, 1)], 1),  # equality is above
    (10_000, [(8_201, 1)], 1),  # one second below
    (10_000, [(8_199, 3)], 1),  # above
    (10_000, [(8_000, 2), (9_000, 2)], 1),  # as many above as below: unchanged
    (10_000, [(8_000, 2), (9_000, 5)], 1),  # more below
    (10_000, [(8_000, 5), (9_000, 2)], 1),  # more above
    (10_000, [(9_000, 4), (8_100, 1), (9_500, 2)], 1),  # older than the newest above is above
    (10_000, [(8_100, 12)], 1),  # the largest step
    (10_000, [(8_100, 13)], 1),  # no larger one
    (10_000, [(9_900, 12)], 1),
    (10_000, [(9_900, 500)], 1),
    (10_000, [(8_100, 11)], 1),
    (10_000, [(9_900, 11)], 1),
    (1_000, [(0, 7)], 1),  # nothing is late in the first half hour
    (1_800, [(0, 7)], 1),  # and then it is
    (10_000, [(8_200, 1), (8_200, 1), (8_201, 3)], 1),
    (10_000, [], 1),  # nothing verified
    (10_000, [(8_100, 12)], 383),  # up to the ceiling
    (10_000, [(8_100, 12)], 1),
    (10_000, [(8_100, 12)], 1),
    (10_000, [(9_900, 1)], 1),
    (10_000, [(9_900, 7), (8_000, 1), (9_950, 9)], 1),
    (10_000, [(9_900, 12)], 1_151),  # down to the floor
    (10_000, [(9_900, 12)], 1),
    (10_000, [(9_900, 12)], 1),
    (10_000, [(8_100, 1)], 1),
    (10_000, [(8_100, 5)], 1),
]

fee = TOKEN // 10
for now, sequences, times in HISTORY:
    for _ in range(times):
        fee = update(fee, sequences, now)
    rows = ", ".join(f"({t}, {n})" for t, n in sequences)
    print(f"({now}, [{rows}], {times}, {fee}),")
