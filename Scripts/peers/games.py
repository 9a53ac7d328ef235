"""Solves games with the packages that people use now, for `make bench`.

A request (serving.py) gives the players' payoff matrices, the row player's first: one matrix where the
game is of one population. Making the package's own game object is not timed.
"""

import contextlib
import io

import serving


def gambit_game(payoffs):
    import pygambit

    # Through a file, as every version of Gambit reads it, and with all digits.
    row, column = payoffs
    sizes = f"{{ {len(row)} {len(row[0])} }}"
    cells = [f"{row[i][j]} {column[i][j]}" for j in range(len(row[0])) for i in range(len(row))]
    text = f'NFG 1 R "" {{ "row" "column" }} {sizes}\n\n{" ".join(cells)}\n'
    return pygambit.read_nfg(io.BytesIO(text.encode()))


def probabilities(profile):
    return [float(p) for mixture in profile for _, p in mixture]


def of_set(equilibria):
    """A set of profiles in numbers that do not depend on its order: how many there are, and the sum of
    each strategy's probability."""
    return [float(len(equilibria))] + [float(sum(column)) for column in zip(*equilibria)]


def gambit_enummixed(payoffs, rational):
    import pygambit

    game = gambit_game(payoffs)
    return (
        lambda: pygambit.nash.enummixed_solve(game, rational=rational),
        lambda result: of_set([probabilities(profile) for profile in result.equilibria]),
    )


def gambit_logit(payoffs, rationality):
    import pygambit

    game = gambit_game(payoffs)
    return (
        lambda: pygambit.qre.logit_solve_lambda(game, lam=[rationality]),
        lambda result: probabilities(result[-1].profile),
    )


def quantecon_game(payoffs):
    import numpy
    from quantecon.game_theory import NormalFormGame, Player

    row, column = (numpy.array(p, dtype=float) for p in payoffs)
    return NormalFormGame([Player(row), Player(numpy.ascontiguousarray(column.T))])


def quantecon_supports(payoffs):
    from quantecon.game_theory import support_enumeration

    game = quantecon_game(payoffs)
    return (
        lambda: support_enumeration(game),
        lambda result: of_set([[*x, *y] for x, y in result]),
    )


def quantecon_lemke_howson(payoffs):
    from quantecon.game_theory import lemke_howson

    game = quantecon_game(payoffs)
    return lambda: lemke_howson(game, init_pivot=0), lambda result: [*result[0], *result[1]]


def openspiel_alpharank(payoffs, alpha, population):
    import numpy
    from open_spiel.python.egt import alpharank

    matrix = numpy.array(payoffs[0], dtype=float)
    return (
        lambda: alpharank.compute([matrix], m=population, alpha=alpha),
        lambda result: list(result[2]),
    )


def openspiel_replicator(payoffs, steps, step):
    import numpy
    from open_spiel.python.egt import dynamics

    matrix = numpy.array(payoffs[0], dtype=float)
    start = numpy.full(len(matrix), 1 / len(matrix))
    motion = dynamics.SinglePopulationDynamics(numpy.array([matrix, matrix.T]), dynamics.replicator)

    def run():
        state = start
        for _ in range(steps):
            state = state + step * motion(state)
        return state

    return run, list


def egttools_small_mutations(payoffs, population, intensity):
    import numpy
    from egttools.analytical import PairwiseComparison
    from egttools.games import Matrix2PlayerGameHolder
    from egttools.utils import calculate_stationary_distribution

    matrix = numpy.array(payoffs[0], dtype=float)
    game = Matrix2PlayerGameHolder(len(matrix), matrix)
    process = PairwiseComparison(population, game)

    # The process does not keep the game alive by itself.
    def run(game=game):
        chain, _ = process.calculate_transition_and_fixation_matrix_sml(intensity)
        return calculate_stationary_distribution(chain.transpose())

    return run, list


def versions():
    """What is compared with, and how numpy's BLAS is set up."""
    import importlib.metadata

    import numpy  # so that its BLAS is loaded
    from threadpoolctl import threadpool_info

    numpy.ones((2, 2)) @ numpy.ones((2, 2))
    names = ["open-spiel", "pygambit", "quantecon", "egttools", "numpy"]
    found = []
    for name in names:
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            found.append(f"{name} {importlib.metadata.version(name)}")
    blas = [
        f"{each['internal_api']} {each.get('architecture', '?')}, {each['num_threads']} threads"
        for each in threadpool_info()
        if each["user_api"] == "blas"
    ]
    return f"{', '.join(found)}; numpy's BLAS: {' and '.join(blas) or 'unknown'}"


METHODS = [
    gambit_enummixed, gambit_logit, quantecon_supports, quantecon_lemke_howson,
    openspiel_alpharank, openspiel_replicator, egttools_small_mutations,
]


serving.serve(METHODS, versions)
