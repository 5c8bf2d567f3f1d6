// Package searchbench measures search: it makes a corpus of jobs, indexes it
// through the product's own code, and times classes of questions, beside a
// plain use of Bleve and beside Groonga on the same jobs in the same run.
package searchbench
