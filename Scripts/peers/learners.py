"""The baseline of Calvano et al. 2020 as one writes it in Python, for `make bench`.

A request (serving.py) gives the payoffs [first firm, second firm] by the two firms' prices, and options:
alpha, beta, delta, and either `periods` to play or `sessions` to convergence. What is read from a result
are the periods that were played and the mean profit of a firm: in all of them, or after convergence.
"""

import math
import random

import serving

WINDOW = 100_000


def starts(payoffs, delta):
    """What every price is worth against uniform play for ever, by firm."""
    first, second = payoffs
    m = len(first)
    return [
        [sum(row) / m / (1 - delta) for row in first],
        [sum(row[b] for row in second) / m / (1 - delta) for b in range(m)],
    ]


def calvano_lists(payoffs, alpha, beta, delta, periods):
    m = len(payoffs[0])
    initial = starts(payoffs, delta)

    def play():
        draw = random.Random(1).random
        q = [[list(initial[i]) for _ in range(m * m)] for i in range(2)]
        best = [[row.index(max(row)) for row in q[i]] for i in range(2)]
        state = int(draw() * m * m)
        epsilon, decay = 1.0, math.exp(-beta)
        same = 0
        earned = 0.0
        for _ in range(periods):
            a = int(draw() * m) if draw() < epsilon else best[0][state]
            b = int(draw() * m) if draw() < epsilon else best[1][state]
            following = a * m + b
            earned += payoffs[0][a][b] + payoffs[1][a][b]
            changed = False
            for i, action in ((0, a), (1, b)):
                table = q[i]
                row = table[state]
                target = payoffs[i][a][b] + delta * table[following][best[i][following]]
                row[action] = (1 - alpha) * row[action] + alpha * target
                greedy = row.index(max(row))
                if greedy != best[i][state]:
                    best[i][state] = greedy
                    changed = True
            same = 0 if changed else same + 1
            state = following
            epsilon *= decay
        return [periods, earned / periods / 2]

    return play, list


def calvano_numpy(payoffs, alpha, beta, delta, periods):
    import numpy as np

    m = len(payoffs[0])
    pay = np.array(payoffs)
    initial = np.array(starts(payoffs, delta))

    def play():
        rng = np.random.default_rng(1)
        q = np.repeat(initial[:, None, :], m * m, axis=1)
        best = q.argmax(axis=2)
        state = int(rng.integers(m * m))
        epsilon, decay = 1.0, math.exp(-beta)
        same = 0
        actions = [0, 0]
        earned = 0.0
        for _ in range(periods):
            for i in range(2):
                actions[i] = rng.integers(m) if rng.random() < epsilon else best[i, state]
            following = actions[0] * m + actions[1]
            earned += pay[0, actions[0], actions[1]] + pay[1, actions[0], actions[1]]
            changed = False
            for i in range(2):
                target = pay[i, actions[0], actions[1]] + delta * q[i, following, best[i, following]]
                a = actions[i]
                q[i, state, a] = (1 - alpha) * q[i, state, a] + alpha * target
                greedy = np.argmax(q[i, state])
                if greedy != best[i, state]:
                    best[i, state] = greedy
                    changed = True
            same = 0 if changed else same + 1
            state = following
            epsilon *= decay
        return [periods, earned / periods / 2]

    return play, list


def calvano_numba(payoffs, alpha, beta, delta, sessions):
    import numba
    import numpy as np

    pay = np.array(payoffs)
    initial = np.array(starts(payoffs, delta))

    @numba.njit
    def session(pay, initial, alpha, delta, decay, window):
        m = pay.shape[1]
        q = np.empty((2, m * m, m))
        best = np.empty((2, m * m), np.int64)
        for i in range(2):
            for state in range(m * m):
                q[i, state] = initial[i]
                best[i, state] = np.argmax(initial[i])
        state = np.random.randint(m * m)
        epsilon, same, time = 1.0, 0, 0
        actions = np.zeros(2, np.int64)
        while same < window and time < 1_000_000_000:
            for i in range(2):
                if np.random.random() < epsilon:
                    actions[i] = np.random.randint(m)
                else:
                    actions[i] = best[i, state]
            following = actions[0] * m + actions[1]
            changed = False
            for i in range(2):
                target = pay[i, actions[0], actions[1]] + delta * q[i, following, best[i, following]]
                row = q[i, state]
                row[actions[i]] = (1 - alpha) * row[actions[i]] + alpha * target
                greedy = 0
                for a in range(1, m):
                    if row[a] > row[greedy]:
                        greedy = a
                if greedy != best[i, state]:
                    best[i, state] = greedy
                    changed = True
            same = 0 if changed else same + 1
            state = following
            time += 1
            epsilon *= decay
        earned = 0.0
        for time_after in range(2000):
            a, b = best[0, state], best[1, state]
            state = a * m + b
            if time_after >= 1000:
                earned += pay[0, a, b] + pay[1, a, b]
        return time, earned / 2000

    # Compiled before it counts.
    session(pay, initial, alpha, delta, math.exp(-beta), 1)
    decay = math.exp(-beta)

    def play():
        ends = [session(pay, initial, alpha, delta, decay, WINDOW) for _ in range(sessions)]
        return [sum(end[0] for end in ends), sum(end[1] for end in ends) / sessions]

    return play, list


def versions():
    import platform

    names = [f"Python {platform.python_version()}"]
    for name in ["numpy", "numba"]:
        try:
            names.append(f"{name} {__import__(name).__version__}")
        except ImportError:
            pass
    return ", ".join(names)


serving.serve([calvano_lists, calvano_numpy, calvano_numba], versions)
