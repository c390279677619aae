class Waswordt < Formula
  desc "Was–wordt identity migrations in Dutch education"
  homepage "@HOMEPAGE@"
  url "@ADDRESS@/waswordt-@VERSION@-x86_64-linux.tar.gz"
  version "@VERSION@"
  sha256 "@LINUX@"
  license any_of: ["MIT", "Apache-2.0"]

  depends_on arch: :x86_64
  depends_on :linux

  def install
    bin.install "waswordt"
    man1.install Dir["man/*.1"]
    man7.install Dir["man/*.7"]
    (man/"nl/man1").install Dir["man/nl/man1/*.1"]
    (man/"nl/man7").install Dir["man/nl/man7/*.7"]
    bash_completion.install "man/completions/waswordt.bash" => "waswordt"
    zsh_completion.install "man/completions/_waswordt"
    fish_completion.install "man/completions/waswordt.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/waswordt --version")
  end
end
