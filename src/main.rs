//! The command line of `waswordt`.

fn main() -> std::process::ExitCode {
    waswordt::cli::main()
}
