// Package feeds knows how other systems name what an advert says: which field
// of a file feeds which fields of an advert, and what a row of it becomes. A row
// is laid out as an advert with labels, and search/drafting reads that, so a
// file fills no field that its words do not state.
package feeds
