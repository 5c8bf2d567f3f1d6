// Package index answers questions from all jobs at once: a Bleve text index,
// columns of values in memory, counts of facets, pages of hits and their
// snippets. It computes what search.Question defines, fast.
package index
