# Sets JAVA_HOME and JAVA to a JDK 25 or newer: JAVA_HOME, the java on PATH, then the usual places. Sourced by ./shikaku and ./test.
java_release() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

find_jdk() {
  local candidate release
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)" 2>/dev/null)")" 2>/dev/null)" \
    /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
    release=$(java_release "$candidate")
    if [ -n "$release" ] && [ "$release" -ge 25 ]; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  echo "JDK 25 が見つかりません。入れるか JAVA_HOME で示してください。 / No JDK 25 found: install one or name it in JAVA_HOME." >&2
  exit 1
fi
export JAVA_HOME
JAVA=$JAVA_HOME/bin/java
for tool in git mvn npm; do
  command -v "$tool" >/dev/null || { echo "$tool が見つかりません。 / $tool is missing." >&2; exit 1; }
done
