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

// LandingPairWorth reports whether the page of two subjects together, such as a
// kind of work and a specialty, has enough of its own to exist: LandingJobs
// jobs, and fewer than each of the two has alone, for otherwise it says what
// theirs says. jobs are counted as for LandingWorth.
func LandingPairWorth(jobs int, alone ...int) bool {
	for _, n := range alone {
		if jobs >= n {
			return false
		}
	}
	return jobs >= LandingJobs
}
