-- Slingringen er en tidel av bredden 6, altså 0,6.
test "likelønn over båndet er heller ikke grønt" {
  as_of = "2026-02-01",
  given = { ["lønn.kvinner-av-menn@2025"] = 103.5 },
  expect = { ["likelønn@2025"] = { value = 103.5, status = "yellow" } },
}

test "like langt under båndet er det samme" {
  as_of = "2026-02-01",
  given = {
    ["lønn.kvinner-av-menn@2023"] = 96, ["lønn.kvinner-av-menn@2024"] = 96.5, ["lønn.kvinner-av-menn@2025"] = 97,
  },
  expect = {
    ["likelønn@2023"] = { value = 96, status = "red" },
    ["likelønn@2024"] = { value = 96.5, status = "yellow" },
    ["likelønn@2025"] = { value = 97, status = "green" },
  },
}

-- 24 av 512. Delt på det nye tallet, 536, hadde det vært 4,48.
test "veksten er prosent av året før" {
  as_of = "2026-03-01",
  given = { ["driftsutgifter@2024"] = 512, ["driftsutgifter@2025"] = 536 },
  expect = { ["driftsutgifter.vekst@2025"] = { value = 4.6875, status = "yellow" } },
}

-- 38 av 500 er 7,6, over slingringen på 1. 26,9 av 538 er 5 prosent ned.
test "nedgang er vekst under null, og det er grønt" {
  as_of = "2026-03-01",
  given = { ["driftsutgifter@2023"] = 500, ["driftsutgifter@2024"] = 538, ["driftsutgifter@2025"] = 511.1 },
  expect = {
    ["driftsutgifter.vekst@2024"] = { value = 7.6, status = "red" },
    ["driftsutgifter.vekst@2025"] = { value = -5, status = "green" },
  },
}

test "uten året før er det ingen vekst å regne" {
  as_of = "2026-03-01",
  given = { ["driftsutgifter@2023"] = 500, ["driftsutgifter@2024"] = { status = "O" }, ["driftsutgifter@2025"] = 536 },
  expect = { ["driftsutgifter.vekst@2025"] = { status = "grey", reason = "missing" } },
}
