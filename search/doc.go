// Package search knows how a question matches a job, alone: how words are
// read, how jobs are indexed, counted, ordered and explained, and which
// standing questions a new job answers.
//
// There is one meaning of "matches": a Question, compiled from
// models.Criteria, holds for a Document, built from a models.Job, or it does
// not (Question.Matches). The index and the percolator are two fast ways to
// compute exactly that. Question.Score is likewise the definition of the order.
//
// The package itself holds that meaning. Its rooms compute it: reading turns
// text into questions and documents, index answers from all jobs, percolator
// finds the standing questions that a job answers, doctormatch pairs doctors
// and jobs.
package search
