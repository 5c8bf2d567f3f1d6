package models

// Behind is what keeps a job from its readers, whatever its text says: people
// behind it whom the board does not know or has stopped, a permit that is over,
// and, where no editor looks, an organisation whose check is not done. Every
// deed that lets a job appear, or appear for longer, asks it; rules.CanPublish,
// for texts, holds more. The faults belong to no field.
func (p Publisher) Behind(by Actor) []Fault {
	c := &Check{Today: DateOf(p.Now)}
	p.Stands(c)
	var kept []Fault
	for _, f := range c.Faults {
		switch {
		case f.Severity == FaultError:
			kept = append(kept, Fault{Code: f.Code, Severity: FaultError, Args: f.Args})
		case by == ByPoster && f.Code == "job.poster.pending":
			kept = append(kept, Fault{Code: "job.poster.waits", Severity: FaultError})
		}
	}
	return kept
}

// allow is an *InvalidError of what Behind names, nil for nothing.
func (p Publisher) allow(by Actor) error {
	if faults := p.Behind(by); len(faults) > 0 {
		return &InvalidError{Faults: faults}
	}
	return nil
}
