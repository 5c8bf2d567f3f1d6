package search

// The pay scale: yen per step, and the number of buckets; bucket 0 is "not
// comparable", the last has no upper end.
const (
	PayStep    = 1000
	PayBuckets = 26
)

// PayBucket places a comparable hourly rate on the scale.
func PayBucket(lo uint32) int {
	if lo == 0 {
		return 0
	}
	return int(min(1+lo/PayStep, PayBuckets-1))
}
