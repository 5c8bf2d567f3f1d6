// Package matchbench measures how fast new jobs find their subscribers. It
// knows how subscriptions, doctors and jobs are distributed on a large board,
// and compares the percolator with asking every question in turn.
package matchbench
