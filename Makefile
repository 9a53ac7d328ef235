# RollupLab: every target does its own set-up; `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# One set of flags and one build for quickstart, test and bench. The machine's own vector
# instructions change the speed, never a result; `swift build` alone makes a portable binary.
export ROLLUPLAB_CPU ?= $(shell [ "$$(uname -m)" = x86_64 ] && echo native)
SWIFT_BUILD := swift build -c release
BINARY := .build/release/rolluplab
QUICKSTART := Results/quickstart

help: ## Print what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install what the build needs (through apt; sudo only if not root)
	@Scripts/setup.sh

build: setup ## Build the command line into .build/release/rolluplab
	$(SWIFT_BUILD) --product rolluplab

quickstart: build ## Compare the shipped designs on a real week; writes Results/quickstart/
	$(BINARY) compare centralized proof-of-efficiency outsourced-proving-mev-auction \
	  --scenario Experiments/quickstart.yaml --world-days learned=1,halted=1 --attack-days 0.5 \
	  --worlds honest,learned,halted,attack:censor,attack:copy-and-sandwich,attack:bid-ring,attack:lazy-roller \
	  --machines gpu-rtx-4090,cpu-32-thread,cpu-64-thread,cpu-224-thread \
	  --seeds 16 --out $(QUICKSTART) --fresh
	$(BINARY) report $(QUICKSTART) --out $(QUICKSTART)/index.html
	@echo "The report is $(QUICKSTART)/index.html; the numbers are in the CSV files beside it."

test: setup ## Build and run all tests
	$(SWIFT_BUILD)
	swift test -c release --disable-testable-imports

validate: build ## Compare learners and mechanisms with published tables and closed forms (minutes)
	$(BINARY) validate

validate-quick: build ## The same with what takes seconds
	$(BINARY) validate --quick

bench: setup ## Measure the engine and a sweep, a workload beside C, games beside Python's packages
	$(SWIFT_BUILD)
	@Scripts/build-peers.sh
	.build/release/benchmark --out Results/bench.csv

profile: setup ## Show where the engine's time goes (needs perf)
	$(SWIFT_BUILD) --product benchmark
	@command -v perf >/dev/null || { echo "perf is missing: apt-get install linux-perf"; exit 69; }
	perf record -o .build/perf.data .build/release/benchmark --only engine >/dev/null
	perf report -i .build/perf.data --no-children --stdio | grep -v '^#' | head -40

lint: ## Check format and documentation
	swift format lint -r --strict Sources Tests Package.swift
	Scripts/lint.sh

format: ## Format the sources in place
	swift format -i -r Sources Tests Package.swift

portable: build example ## Check that the portable and the native build give the same bytes
	Scripts/check-portable.sh

sanitize: setup ## Run the tests of the modules with raw memory under the address sanitizer
	ROLLUPLAB_TESTS=Randomness,Statistics,Rollup,LinearAlgebra,Games,Proofs,Learning ASAN_OPTIONS=detect_leaks=0 \
	  swift test -c release --disable-testable-imports \
	  --sanitize=address --scratch-path .build-address \
	  --filter 'RandomnessTests|StatisticsTests|MemoryTests|MempoolTests|TimeQueueTests|TipOrderTests|TapeTests|TapeAttributeTests|EngineBooksTests|RollbackTests|PipelineProvingTests|ProverBooksTests|LinearAlgebraTests|ExtremeEquilibriaTests|LemkeHowsonTests|FileFuzzTests|StationaryTests|TransformTests|TreeHashTests|MerkleTreeTests|FoldingTests|ProveAndVerifyTests|MalformedProofTests|MixingLearnerTests|QLearningTests|SessionTests'

fuzz: setup ## Read a million broken game files and proofs: no crash, no hang, little memory
	ROLLUPLAB_FUZZ=1000000 swift test -c release --disable-testable-imports \
	  --filter 'FileFuzzTests|MutationFuzzTests'

example: setup ## Build and run the worked example of CONTRIBUTING.md in a copy
	Scripts/check-example.sh

golden: ## Write the golden files of command line and docs anew; read the diff
	ROLLUPLAB_WRITE_GOLDEN=1 swift test -c release --disable-testable-imports --filter 'CommandLineTests|CombinationTests|CalibrationTests'

clean: ## Remove what was built
	rm -rf .build .build-*

.PHONY: help setup build quickstart test validate validate-quick bench profile lint format portable sanitize fuzz example golden clean
