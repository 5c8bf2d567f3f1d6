package models

// WaitsFor are the reasons for which an editor looks at the text that waits: what the
// rules say of it now, hints left out, and what of the job itself holds it. There is
// one at least: Submit lets through what nothing holds, so when nothing is left of the
// reasons for which a text was held, that is said.
func (j *Job) WaitsFor(found []Fault) []Fault {
	var why []Fault
	for _, f := range found {
		if f.Severity != FaultHint {
			why = append(why, f)
		}
	}
	add := func(code FaultCode) { why = append(why, Fault{Code: code, Severity: FaultWarning}) }
	if j.Proposed != nil && Material(&j.Advert, j.Proposed) {
		add("job.waits.material")
	}
	if j.Proposed != nil && j.Upheld {
		add("job.waits.upheld")
	}
	if j.InReview() && len(j.returnedTexts()) > 0 {
		add("job.waits.returned")
	}
	if len(why) == 0 {
		add("job.waits.solved")
	}
	return why
}
