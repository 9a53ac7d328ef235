#!/usr/bin/env python3
"""Verifies fibonacci.proof without any of the project's code: Python's integers, lists and nothing else.

Written from the description of the protocol (Docs/proofs.md), so that the two check
each other. The statement: 64 rows (a, b) -> (b, a + b) from (1, 1), the last b public.
"""
import os
import struct
import sys

P = 2**31 - 2**24 + 1
SHIFT = 3
ROWS, LOG_ROWS, WIDTH = 64, 6, 2
LOG_BLOWUP, QUERIES, QUERY_WORK, FOLD_WORK, LOG_FINAL = 2, 10, 5, 3, 1
LOG_DOMAIN = LOG_ROWS + LOG_BLOWUP

# --- BLAKE3 for up to 1024 bytes and more (specification, sections 2.1 to 2.3) -------------------------
IV = [0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19]
PERMUTATION = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8]
START, END, PARENT, ROOT, CONTEXT, MATERIAL = 1, 2, 4, 8, 32, 64
MASK = 2**32 - 1


def compress(chaining, block, counter, length, flags):
    v = chaining + IV[:4] + [counter & MASK, counter >> 32, length, flags]
    m = list(block)

    def mix(a, b, c, d, x, y):
        def turn(value, count):
            return (value >> count | value << (32 - count)) & MASK

        v[a] = (v[a] + v[b] + x) & MASK
        v[d] = turn(v[d] ^ v[a], 16)
        v[c] = (v[c] + v[d]) & MASK
        v[b] = turn(v[b] ^ v[c], 12)
        v[a] = (v[a] + v[b] + y) & MASK
        v[d] = turn(v[d] ^ v[a], 8)
        v[c] = (v[c] + v[d]) & MASK
        v[b] = turn(v[b] ^ v[c], 7)

    for _ in range(7):
        for i in range(4):
            mix(i, 4 + i, 8 + i, 12 + i, m[2 * i], m[2 * i + 1])
        for i in range(4):
            mix(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, m[8 + 2 * i], m[9 + 2 * i])
        m = [m[i] for i in PERMUTATION]
    return [v[i] ^ v[i + 8] for i in range(8)]


def blake3(data, key=IV, mode=0):
    def words(block):
        return struct.unpack("<16I", block.ljust(64, b"\0"))

    def chunk(index, data, root):
        chaining, blocks = list(key), [data[i : i + 64] for i in range(0, len(data), 64)] or [b""]
        for i, block in enumerate(blocks):
            flags = mode | (START if i == 0 else 0)
            if i == len(blocks) - 1:
                flags |= END | root
            chaining = compress(chaining, words(block), index, len(block), flags)
        return chaining

    def tree(first, data, root):
        if len(data) <= 1024:
            return chunk(first, data, root)
        half = 1024
        while 2 * half < len(data):
            half *= 2
        children = tree(first, data[:half], 0) + tree(first + half // 1024, data[half:], 0)
        return compress(list(key), children, 0, 64, mode | PARENT | root)

    return struct.pack("<8I", *tree(0, data, ROOT))


LEAF_KEY = list(struct.unpack("<8I", blake3(b"RollupLab v1 leaf of a commitment", IV, CONTEXT)))


def leaf(elements):
    """Elements are written as value * 2^32 mod p."""
    return blake3(b"".join(struct.pack("<I", e * 2**32 % P) for e in elements), LEAF_KEY, MATERIAL)


# --- the field and its extension by a root of x^4 - 3 --------------------------------------------------
def root_of_unity(log):
    return pow(3, (P - 1) >> log, P)


def inverse(a):
    return pow(a, P - 2, P)


def add(a, b):
    return [(x + y) % P for x, y in zip(a, b)]


def sub(a, b):
    return [(x - y) % P for x, y in zip(a, b)]


def mul(a, b):
    c = [0] * 7
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            c[i + j] += x * y
    return [(c[i] + (3 * c[i + 4] if i < 3 else 0)) % P for i in range(4)]


def base(a):
    return [a % P, 0, 0, 0]


def power(a, exponent):
    result = base(1)
    while exponent:
        if exponent & 1:
            result = mul(result, a)
        a, exponent = mul(a, a), exponent >> 1
    return result


def invert(a):
    return power(a, P**4 - 2)


# --- transcript and proof -----------------------------------------------------------------------------
class Transcript:
    labels = dict(domain=1, statement=2, parameters=3, public=4, trace=5, quotient=6, openings=7,
                  layer=8, final=9, work=10, alpha=64, z=65, gamma=66, beta=67, index=68)

    def __init__(self):
        self.state = bytes(32)

    def absorb(self, label, data):
        head = self.labels[label] << 56 | len(data)
        self.state = blake3(self.state + struct.pack("<Q", head) + data)

    def challenge(self, label):
        self.absorb(label, b"")
        return [w % P for w in struct.unpack("<4Q", self.state)]

    def work(self, nonce, bits):
        self.absorb("work", nonce)
        return struct.unpack("<Q", self.state[:8])[0] % 2**bits == 0


def refuse(why):
    sys.exit("refused: " + why)


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        if self.at + count > len(self.data):
            refuse("too short")
        self.at += count
        return self.data[self.at - count : self.at]

    def elements(self, count):
        words = struct.unpack("<%dI" % count, self.take(4 * count))
        if any(w >= P for w in words):
            refuse("not canonical")
        return list(words)

    def quartics(self, count):
        words = self.elements(4 * count)
        return [words[4 * i : 4 * i + 4] for i in range(count)]


def encode(elements):
    return b"".join(struct.pack("<4I", *e) for e in elements)


def check_tree(reader, root, depth, leaves):
    known = dict(leaves)
    for _ in range(depth):
        parents = {}
        for index in sorted(known):
            if index >> 1 in parents:
                continue
            other = known[index ^ 1] if index ^ 1 in known else reader.take(32)
            pair = known[index] + other if index % 2 == 0 else other + known[index]
            parents[index >> 1] = blake3(pair)
        known = parents
    if known[0] != root:
        refuse("a root")


def verify(proof, result):
    name = b"Fibonacci v1"
    parameters = struct.pack("<BBHBBBB", 0, LOG_BLOWUP, QUERIES, QUERY_WORK, FOLD_WORK, LOG_FINAL, LOG_ROWS)
    reader, transcript = Reader(proof), Transcript()
    if reader.take(48) != b"RLSTARK1" + parameters + blake3(name):
        refuse("header")
    cells = [(0, 0, 1), (0, 1, 1), (ROWS - 1, 1, result)]
    transcript.absorb("domain", b"RollupLab univariate STARK, KoalaBear[x]/(x^4 - 3), v1")
    transcript.absorb("statement", name)
    transcript.absorb("parameters", parameters + struct.pack("<5Q", WIDTH, 2, 0, 3, 3))
    transcript.absorb("public", struct.pack("<3I", 1, 1, result))
    transcript.absorb("statement", b"".join(struct.pack("<QQI", *cell) for cell in cells))

    def root(label):
        digest = reader.take(32)
        transcript.absorb(label, digest)
        return digest

    def work(bits):
        if bits and not transcript.work(reader.take(8), bits):
            refuse("work")

    trace_root = root("trace")
    alpha = transcript.challenge("alpha")
    quotient_root = root("quotient")
    z = transcript.challenge("z")
    at_z, at_next, at_chunks = reader.quartics(WIDTH), reader.quartics(WIDTH), reader.quartics(2)
    transcript.absorb("openings", encode(at_z + at_next + at_chunks))

    # the constraints at z
    g = root_of_unity(LOG_ROWS)
    transitions = [sub(at_next[0], at_z[1]), sub(sub(at_next[1], at_z[0]), at_z[1])]
    total = add(transitions[0], mul(alpha, transitions[1]))
    vanishing = sub(power(z, ROWS), base(1))
    total = mul(mul(total, sub(z, base(inverse(g)))), invert(vanishing))
    for k, (row, column, value) in enumerate(cells):
        term = mul(sub(at_z[column], base(value)), invert(sub(z, base(pow(g, row, P)))))
        total = add(total, mul(power(alpha, 2 + k), term))
    if total != add(at_chunks[0], mul(power(z, ROWS), at_chunks[1])):
        refuse("constraints")

    work(FOLD_WORK)
    gamma = transcript.challenge("gamma")
    foldings, left = [], LOG_ROWS
    while left > LOG_FINAL:
        foldings.append(min(3, left - LOG_FINAL))
        left -= foldings[-1]
    layers = []
    for folding in foldings:
        digest = root("layer")
        work(FOLD_WORK)
        layers.append((folding, digest, transcript.challenge("beta")))
    final = reader.quartics(2**left)
    transcript.absorb("final", encode(final))
    work(QUERY_WORK)
    drawn = []
    while len(drawn) < QUERIES:
        transcript.absorb("index", b"")
        drawn += [w % 2**LOG_DOMAIN for w in struct.unpack("<4Q", transcript.state)]
    positions = sorted(set(drawn[:QUERIES]))

    def rows(root, width):
        rows = {i: reader.elements(width) for i in positions}
        check_tree(reader, root, LOG_DOMAIN, {i: leaf(row) for i, row in rows.items()})
        return rows

    trace, quotient = rows(trace_root, WIDTH), rows(quotient_root, 8)
    w, values = root_of_unity(LOG_DOMAIN), {}
    for i in positions:
        x = base(SHIFT * pow(w, i, P))
        functions = [(base(v), c, z) for v, c in zip(trace[i], at_z)]
        functions += [(base(v), c, mul(z, base(g))) for v, c in zip(trace[i], at_next)]
        functions += [(quotient[i][:4], at_chunks[0], z), (quotient[i][4:], at_chunks[1], z)]
        values[i] = base(0)
        for k, (value, claim, point) in enumerate(functions):
            term = mul(sub(value, claim), invert(sub(x, point)))
            values[i] = add(values[i], mul(power(gamma, k), term))

    shift, log = SHIFT, LOG_DOMAIN
    for folding, digest, beta in layers:
        arity, log_leaves = 2**folding, log - folding
        leaves = sorted({i % 2**log_leaves for i in values})
        cosets = {i: reader.quartics(arity) for i in leaves}
        check_tree(reader, digest, log_leaves, {i: leaf(sum(c, [])) for i, c in cosets.items()})
        for i, value in values.items():
            if cosets[i % 2**log_leaves][i >> log_leaves] != value:
                refuse("folding")
        values = {}
        for i, coset in cosets.items():  # Lagrange interpolation, evaluated at beta
            points = [shift * pow(root_of_unity(log), i + (j << log_leaves), P) % P for j in range(arity)]
            values[i] = base(0)
            for j, value in enumerate(coset):
                term, scale = value, 1
                for k, point in enumerate(points):
                    if k != j:
                        term = mul(term, sub(beta, base(point)))
                        scale = scale * (points[j] - point) % P
                values[i] = add(values[i], mul(term, base(inverse(scale))))
        shift, log = pow(shift, arity, P), log_leaves
    for i, value in values.items():
        x, sum_ = base(shift * pow(root_of_unity(log), i, P)), base(0)
        for coefficient in reversed(final):
            sum_ = add(mul(sum_, x), coefficient)
        if sum_ != value:
            refuse("final polynomial")
    if reader.at != len(proof):
        refuse("trailing bytes")


if __name__ == "__main__":
    assert blake3(b"").hex().startswith("af1349b9f5f9a1a6")  # the official test vectors' first one
    here = os.path.dirname(os.path.abspath(__file__))
    with open(sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "fibonacci.proof"), "rb") as file:
        data = file.read()
    a, b = 1, 1
    for _ in range(ROWS - 1):
        a, b = b, (a + b) % P
    verify(data, b)
    print("accepted:", len(data), "bytes")
