# build: packages every program (class path in MODULE/target/lib) and trains its AOT cache, only when something changed.
# Expects $root, $JAVA, JAVA_HOME. Sourced by ./shikaku and ./test.
stamp=$root/target/built

changed() { # is anything newer than the last build?
  [ ! -f "$stamp" ] || [ -n "$(find "$root"/*/src/main "$root"/*/pom.xml "$root/pom.xml" "$root/scripts" -newer "$stamp" -type f -print -quit)" ]
}

build() {
  changed || return 0
  mkdir -p "$root/target"
  exec 8>"$root/target/build.lock"
  flock 8
  changed || { exec 8>&-; return 0; }
  local started
  started=$(mktemp -p "$root/target" start.XXXX)
  echo "組み立てています… / building…" >&2
  "$root/scripts/models" 8>&- || true # it has said what is missing; PIN and check by eye work without
  package
  train
  touch -r "$started" "$stamp"
  rm -f "$started"
  exec 8>&-
}

packaged() { # Maven has just packaged everything (./test): only the caches are missing
  mkdir -p "$root/target"
  train
  [ -f "$root/target/aot/center.aot" ] && touch "$stamp"
}

package() {
  local log=$root/target/build.log
  rm -rf "$root"/*/target/lib
  if ! (cd "$root" && mvn -B -q -T2 -Dmaven.test.skip=true -Dspotless.check.skip=true package >"$log" 2>&1 8>&-); then
    tail -n 40 "$log" >&2
    echo "組み立てに失敗しました: $log / the build failed" >&2
    exit 1
  fi
}

class_path() { # NAME: the program's jar first, then its libraries in a fixed order (an AOT cache is bound to it)
  local name=$1 jar path
  path=$root/$name/target/$name-0.1.0.jar
  for jar in "$root/$name"/target/lib/*.jar; do path=$path:$jar; done
  echo "$path"
}

jvm_options() { # NAME: one option a line
  local name=$1 aot=$root/target/aot/$1.aot
  grep -hv "^#" "$root/scripts/jvm/$name.options" "$root/scripts/jvm/all.options"
  [ ! -f "$aot" ] || echo "-XX:AOTCache=$aot"
  echo "-Dshikaku.root=$root"
  echo "-cp"
  class_path "$name"
}

train() { # a short scripted day with every program recording what it loads: start-up is then a third
  local log=$root/target/train.log folder
  rm -rf "$root/target/aot"
  mkdir -p "$root/target/aot"
  folder=$(mktemp -d)
  echo "起動を速くする準備をしています… / training the AOT caches…" >&2
  mapfile -t options < <(jvm_options town)
  if ! timeout 600 "$JAVA" "-XX:AOTCacheOutput=$root/target/aot/town.aot" "${options[@]}" shikaku.town.Main train --dir "$folder" --caches "$root/target/aot" >"$log" 2>&1 8>&-; then
    # Without caches everything still runs, only slower: say so and go on.
    echo "AOTキャッシュなしで続けます: $log（もう一度試すには rm target/built）/ going on without AOT caches; rm target/built tries again" >&2
    rm -rf "$root/target/aot"
  fi
  rm -rf "$folder"
}
