#!/bin/sh
# A whole reporting round of seventeen ministries, from the command line: two late, one returned, one withdrawal, one that
# tries to write another's figures, an edition, and a correction of it.
#
#   runde.sh PROGRAM STRATEGY   in an empty folder; STRATEGY is the folder with the strategies and ministries
set -eu
program=$1
strategy=$2
all="aid bfd dfd ed fd fin hod jd kd kdd kld kud lmd nfd sd smk ud"

# The day that it is; everything is done at noon.
day=2026-05-01
retning() { "$program" "$@"; }
# The same for commands that store something.
at() { "$program" "$@" --time "${day}T12:00"; }

# expect CODE TEXT COMMAND…: ends with the code, and says the text.
expect() {
  code=$1
  text=$2
  shift 2
  set +e
  said=$("$@" 2>&1)
  found=$?
  set -e
  if [ "$found" != "$code" ] || ! printf '%s' "$said" | grep -qF -e "$text"; then
    printf 'expected %s and “%s”, found %s of: %s\n%s\n' "$code" "$text" "$found" "$*" "$said" >&2
    exit 1
  fi
}

# --- A workspace: one indicator for each ministry, and DFD's view of the first goal.
mkdir -p rules reports
cp -r "$strategy" rules/strategy
for m in $all; do
  mkdir -p rules/$m
  cat > rules/$m/tall.lua <<LUA
data "saker" { unit = "antall", frequency = "T", kind = "flow" }
indicator "saker.løst" {
  title = { nb = "Saker løst i tide" }, goals = { "ghos-2026/m1" }, unit = "antall", frequency = "T",
  delay = days(40), direction = "increase", baseline = { "2025-T3", 40 }, target = reach { ["2026-T3"] = 70 },
  value = function() return series "saker" end,
}
LUA
done
mkdir -p rules/dfd/rounds
cat > rules/dfd/vurdering.lua <<'LUA'
assessment "ghos-2026/m1" {
  status = function(goal) return goal.counts.red > 0 and "yellow" or "green", "Etter antall røde" end,
}
LUA
cat > rules/dfd/rounds/2026-T1.lua <<'LUA'
round "2026-T1" {
  title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", as_of = "2026-06-08",
  deadlines = {
    submitted = "2026-05-18", assured = "2026-05-25", approved = "2026-06-01",
    consolidated = "2026-06-08", published = "2026-06-15",
  },
  deliver = { comments = { "red" }, deviations = { "red" } },
  two_persons = { "assured", "approved" }, reminders = { 7, 1 },
}
LUA
cat > reports/tertial.lua <<'LUA'
report "tertial" {
  title = { nb = "Tertialrapport" }, language = "nb", formats = { "html", "markdown", "json" },
}
LUA

# --- Rights: Ingrid at DFD drives, each ministry has three of its own.
expect 0 Revisjon at data grant --to Ingrid --right grant --author Ingrid
at data grant --to Ingrid --right publish --author Ingrid > /dev/null
for m in $all; do
  at data grant --to controller-$m --right write --ministry $m --author Ingrid > /dev/null
  at data grant --to kvalitet-$m --right assure --ministry $m --author Ingrid > /dev/null
  at data grant --to råd-$m --right approve --ministry $m --author Ingrid > /dev/null
done

# put MINISTRY PERIOD VALUE
put() {
  at data put "$1/saker@$2" "$3" --author controller-$1 > /dev/null
}
# step COMMAND MINISTRY AUTHOR
step() {
  at round "$1" "$2" --author "$3" --yes > /dev/null
}
# through MINISTRY: from submission to approval.
through() {
  step submit $1 controller-$1
  step assure $1 kvalitet-$1
  step approve $1 råd-$1
}

for m in $all; do
  put $m 2025-T1 38; put $m 2025-T2 39; put $m 2025-T3 40
done

day=2026-05-04
# --- Nobody can deliver before the round is open, and only DFD opens it. Shown first, done with --yes.
expect 1 "[round-not-open]" at round submit kld --author controller-kld
expect 1 "[right-step]" at round open --author controller-kld --yes
expect 0 "Ingenting er gjort" at round open --author Ingrid
expect 0 "åpnes for 17 departementer" at round open --author Ingrid --yes
expect 0 "17 under arbeid" retning round status --day 2026-05-11
expect 0 "controller-kld" retning round status --day 2026-05-11
expect 0 "om 7 dager" retning round remind --day 2026-05-11

day=2026-05-11
# --- Figures are written; one ministry tries to write another's and is refused.
for m in $all; do put $m 2026-T1 52; done
expect 1 "[right-write]" at data put ud/saker@2026-T1 1 --author controller-kld
expect 1 "[right-step]" at round submit ud --author controller-kld --yes

# --- Drafts are not for others: FIN sees UD as it was when the round was opened.
put ud 2026-T1 219
expect 1 "" retning data get ud/saker@2026-T1 --reader controller-fin
expect 0 219 retning data get ud/saker@2026-T1 --reader controller-ud
expect 0 219 retning data log ud/saker --changes --reader controller-ud
if retning data log ud/saker --changes --reader controller-fin | grep -q ' 219 '; then exit 1; fi
put ud 2026-T1 52

day=2026-05-18
# --- Most go all the way. KLD's figure is red: it takes words first.
put kld 2026-T1 30
expect 1 "Status er rød" at round submit kld --author controller-kld --yes
retning round text kld --author controller-kld > kld.md
cat > kld-omtale.md <<'MD'
---
return { ministry = "kld", period = "2026-T1" }
---
# Samlet
Et krevende tertial.

## saker.løst
Færre saker ble løst i tide enn vi ventet.
### Avvik
Ti saker under banen.
### Årsak
To stillinger har stått tomme.
### Tiltak
Stillingene er lyst ut på nytt.
### Prognose
På banen ved utgangen av året.
### Risiko 3 × 4
Det kan bli vanskelig å få søkere.

## ghos-2026/m1
Vi er bedre enn tallene viser.
### Vurdering grønn
MD
sed 's/saker.løst/saker.lost/' kld-omtale.md > kld-feil.md
expect 1 "[narrative-subject-near]" at round text kld kld-feil.md --author controller-kld
expect 0 Revisjon at round text kld kld-omtale.md --author controller-kld
through kld

# --- The period is locked from the submission on.
expect 1 "[period-locked]" at data put kld/saker@2026-T1 60 --author controller-kld

# --- AID submits, finds a slip and takes it back; after the assurance it is too late for that.
step submit aid controller-aid
expect 1 "[right-step]" at round assure aid --author controller-aid --yes
expect 1 "[round-not-next]" at round approve aid --author råd-aid --yes
expect 0 "tilbake" at round withdraw aid --author controller-aid --yes
put aid 2026-T1 53
step submit aid controller-aid
step assure aid kvalitet-aid
expect 1 "[round-level-above]" at round withdraw aid --author controller-aid --yes
step approve aid råd-aid

# --- JD is sent back with a reason, and delivers anew.
step submit jd controller-jd
expect 1 "[round-reason]" at round return jd --author kvalitet-jd --yes
expect 0 "tilbake" at round return jd --reason "Mangler to avdelinger" --author kvalitet-jd --yes
expect 0 "Mangler to avdelinger" retning round status --day 2026-05-20
put jd 2026-T1 55
through jd

for m in bfd dfd ed fd fin hod kd kdd kud lmd nfd smk; do through $m; done

day=2026-06-08
# --- SD and UD are late. What SD works on is not in the consolidated run; it is in “as of now”.
expect 0 "2 dager for sent" retning round status --day 2026-05-20
expect 0 "15 godkjent" retning round status --day 2026-06-02
expect 0 "sette sammen" retning round status --day 2026-06-02
put sd 2026-T1 99
expect 0 "Ikke med ennå: sd (under arbeid), ud (under arbeid)" \
  at round consolidate --author Ingrid --yes
retning run --round 2026-T1 --no-reports --format json --reader Ingrid > runde.json
expect 0 "sd/saker.løst" retning round compare --reader controller-sd
retning run --period 2026-T1 --as-of 2026-06-08 --no-reports --format json --reader controller-sd > nå.json
grep -q '"daysLate"' runde.json

day=2026-06-15
# --- The edition, without the two.
expect 0 "Uten sd, ud" at round publish --author Ingrid
expect 0 utgave-1 at round publish --author Ingrid --yes
expect 0 utgave-1 retning verify utgave-1
grep -q "15 av 17 departementer har levert" reports/published/utgave-1/tertial-2026-T1.md
grep -q "Ti saker under banen" reports/published/utgave-1/tertial-2026-T1.md
grep -q "en annen enn den felles vurderingen" reports/published/utgave-1/tertial-2026-T1.md

day=2026-06-18
# --- SD and UD may deliver only with an exception now; KLD corrects a figure that is published.
expect 1 "[period-locked]" at data put sd/saker@2026-T1 50 --author controller-sd
expect 1 "[right-step]" at round except sd --reason "Ferdig nå" --author controller-sd --yes
for m in sd ud; do
  expect 0 "kan rette" at round except $m --reason "Leverte for sent" --author Ingrid --yes
done
# What SD never submitted is still its own, and so is what it writes now.
expect 1 "" retning data get sd/saker@2026-T1 --reader controller-fin
put sd 2026-T1 51
expect 1 "" retning data get sd/saker@2026-T1 --reader controller-fin
through sd
expect 0 51 retning data get sd/saker@2026-T1 --reader controller-fin
through ud
expect 0 "kan rette" at round except kld --reason "To avdelinger manglet" --author Ingrid --yes
put kld 2026-T1 58
sed -i 's/Færre saker ble løst i tide enn vi ventet./To avdelinger manglet; nå er tallet på banen./' kld-omtale.md
at round text kld kld-omtale.md --author controller-kld > /dev/null
# While the correction is a draft, what was published stands for others.
expect 0 30 retning data get kld/saker@2026-T1 --reader controller-fin
through kld
at round consolidate --author Ingrid --yes > /dev/null
expect 1 "[edition-reason]" at round publish --author Ingrid --yes
expect 0 utgave-2 at round publish --reason "To avdelinger manglet i KLDs tall" --author Ingrid --yes
expect 0 utgave-1 retning verify utgave-1
expect 0 utgave-2 retning verify utgave-2
expect 0 "retter utgave-1" retning report --list
grep -q "17 av 17 departementer har levert" reports/published/utgave-2/tertial-2026-T1.md

# --- The status as a page.
expect 0 status.html retning round status --round 2026-T1 --day 2026-06-20 --output status.html
grep -q '<th scope="row" class="name">kld</th>' status.html

# --- Who approved this figure, when, what stood there before, and what was published.
retning round history 'kld/saker' --round 2026-T1 --reader Ingrid > historie.txt
retning round history 'kld/saker.løst' --round 2026-T1 --reader Ingrid > historie-indikator.txt
grep -q "godkjent *råd-kld *58" historie.txt
grep -q "gitt ut i utgave-1 *Ingrid *30" historie.txt
grep -q "gitt ut i utgave-2 *Ingrid *58" historie.txt
grep -q "før: 30" historie.txt
grep -q "godkjent *råd-kld *30" historie-indikator.txt
expect 0 "17 gitt ut" retning round status --round 2026-T1 --day 2026-06-20
expect 0 ferdig retning round status --round 2026-T1 --day 2026-06-20
cat historie.txt
echo "Runden er gjennomført."
