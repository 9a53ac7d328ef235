internal import ArgumentParser

@main struct Rolluplab: ParsableCommand {
}
