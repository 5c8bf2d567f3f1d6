// Package percolator holds standing questions, of alerts and of doctors, and
// names those that a new job answers. It computes what search.Question
// defines, for one job and very many questions.
package percolator
