package search

// The pay scale: yen per step, and the number of buckets; bucket 0 is "not
// comparable", the last has no upper end.
const (
	payStep    = 1000
	payBuckets = 26
)

// payBucket places a comparable hourly rate on the scale.
func payBucket(lo uint32) int {
	if lo == 0 {
		return 0
	}
	return int(min(1+lo/payStep, payBuckets-1))
}
