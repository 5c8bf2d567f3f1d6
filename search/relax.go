package search

// Relaxed returns a question that asks for any of the words of q instead of
// all of them, for when nothing answers all; exclusions, filters and the pay
// floor stay. It is nil when q has fewer than two words to choose from.
// Answers that hold more of the words still score higher.
func (q *Question) Relaxed() *Question {
	r := *q
	r.Clauses = nil
	var any []Atom
	words := 0
	for _, c := range q.Clauses {
		if c.Not {
			r.Clauses = append(r.Clauses, c)
			continue
		}
		words++
		any = append(any, c.Any...)
	}
	if words < 2 {
		return nil
	}
	r.Soft = append(q.Soft[:len(q.Soft):len(q.Soft)], any...)
	r.Clauses = append(r.Clauses, Clause{Any: any})
	return &r
}
