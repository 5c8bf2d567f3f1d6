package models

// LandingJobs is how many jobs of its own make a landing page worth finding
// when nothing but its figures tells it from the others.
const LandingJobs = 5

// LandingWorth reports whether a landing page has enough of its own to be
// offered to search engines: a text about its subject and a job, or else
// LandingJobs jobs. jobs are those that are of this page alone: of a
// prefecture, those at places in it and not those done from anywhere.
func LandingWorth(text bool, jobs int) bool {
	return jobs >= LandingJobs || text && jobs > 0
}
