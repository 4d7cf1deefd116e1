# build: packages every program (class path in MODULE/target/lib) and trains its AOT cache, only when something changed.
# Expects $root, $JAVA, JAVA_HOME. Sourced by ./shikaku and ./test.
stamp=$root/target/built
training=$root/target/train.log

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
  begun=$SECONDS
  step "組み立てます。初めてのときは数分かかります" "building; the first time takes some minutes"
  "$root/scripts/models" 8>&- || true # it has said what is missing; PIN and check by eye work without
  package
  train
  touch -r "$started" "$stamp"
  rm -f "$started"
  step "できました" "built"
  exec 8>&-
}

begun=$SECONDS
step() { # JAPANESE ENGLISH: one line, with the seconds since the build began
  printf '[%3d s] %s / %s\n' $((SECONDS - begun)) "$1" "$2" >&2
}

tell() { # LOG: each module when Maven comes to it, and every now and then that it goes on; until it is ended, or whoever began it
  local log=$1 said="" now spoke=$SECONDS fetched doing
  while sleep 1 && kill -0 $$ 2>/dev/null; do
    now=$(sed -nE 's/^\[INFO\] Building ([a-z]+) .*\[([0-9]+\/[0-9]+)\]$/\1 \2/p' "$log" 2>/dev/null | tail -n 1)
    if [ "$now" != "$said" ]; then
      step "組み立て中: $now" "building $now"
      said=$now spoke=$SECONDS
    elif ((SECONDS - spoke >= 15)); then
      doing=$(grep -v '^[[:space:]]*$' "$log" 2>/dev/null | tail -n 1)
      fetched=$(grep -c "^Downloaded from" "$log" 2>/dev/null)
      if [ "${fetched:-0}" -gt 0 ]; then
        step "続けています（取り寄せたライブラリ ${fetched}）" "still at it (files fetched: $fetched)"
      elif [ -n "$doing" ] && [ "$log" = "$training" ]; then
        step "続けています" "still at it: $doing"
      else
        step "続けています" "still at it"
      fi
      spoke=$SECONDS
    fi
  done
}

telling() { # LOG COMMAND…: runs it while its progress is told; the command stays in front, so Ctrl-C ends it
  local log=$1 teller code=0
  shift
  : >"$log"
  tell "$log" 8>&- &
  teller=$!
  "$@" >"$log" 2>&1 8>&- || code=$?
  kill "$teller" 2>/dev/null || true
  wait "$teller" 2>/dev/null || true
  return $code
}

packaged() { # [SITE]: Maven has just packaged everything (./test): only the caches are missing; their day is played in that site's lab
  mkdir -p "$root/target"
  train "$@"
  [ -f "$root/target/aot/center.aot" ] && touch "$stamp"
}

package() {
  local log=$root/target/build.log
  rm -rf "$root"/*/target/lib
  if ! telling "$log" env -C "$root" mvn -B -T2 -Dmaven.test.skip=true -Dspotless.check.skip=true package; then
    grep -v "^Download\|^Progress" "$log" | tail -n 40 >&2
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

# Seconds: beside other work on two cores it takes 170; a very busy machine has needed 430.
training_limit=1200

train() { # [SITE]: a short scripted day with every program recording what it loads: start-up is then a third
  local log=$training folder
  rm -rf "$root/target/aot"
  mkdir -p "$root/target/aot"
  folder=$(mktemp -d)
  step "起動を速くする準備をしています。一つの診療所の短い一日を流し、各プログラムが読み込むものを記録します（ふつう2、3分、混んだ機械では7分ほど、長くて$((training_limit / 60))分）" \
    "recording what each program loads while a short scripted day of one clinic is played, so that all later starts are quick (usually 2 to 3 minutes, 7 on a busy machine, at most $((training_limit / 60)))"
  mapfile -t options < <(jvm_options town)
  if ! telling "$log" timeout "$training_limit" "$JAVA" "-XX:AOTCacheOutput=$root/target/aot/town.aot" "${options[@]}" shikaku.town.Main train --dir "$folder" --caches "$root/target/aot" ${1:+--lab "$1"}; then
    # Without caches everything still runs, only slower: say so and go on.
    echo "AOTキャッシュなしで続けます: $log（もう一度試すには rm target/built）/ going on without AOT caches; rm target/built tries again" >&2
    rm -rf "$root/target/aot"
  fi
  rm -rf "$folder"
}
