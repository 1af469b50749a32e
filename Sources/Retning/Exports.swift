// An embedding program imports `Retning` alone and has the vocabulary of the rooms below with it.
@_exported import RetningCheck
@_exported import RetningData
@_exported import RetningDiagnostics
@_exported import RetningEvaluation
@_exported import RetningJSON
@_exported import RetningLua
@_exported import RetningReports
@_exported import RetningResult
@_exported import RetningStore
@_exported import RetningStrategy
