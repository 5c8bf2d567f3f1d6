package models

// Alarming reports whether a run owed mails and sent hardly any: fewer than
// half of those it matched were mailed or had nothing left to tell.
func (r *AlertRun) Alarming() bool {
	return r.Matched >= 10 && 2*(r.Mailed+r.Skipped) < r.Matched
}
