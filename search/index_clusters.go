package search

// rolls holds the current versions of each position, by cluster number. Most
// positions have one, so that is kept without a list.
type rolls struct {
	first []uint32            // ordinal + 1; 0: none
	rest  map[uint32][]uint32 // all members of positions with two or more, ascending
}

// join enters a version, greater than all before.
func (r *rolls) join(cluster, ord uint32) {
	for int(cluster) >= len(r.first) {
		r.first = append(r.first, make([]uint32, 1+len(r.first)/4)...)
	}
	if list, ok := r.rest[cluster]; ok {
		r.rest[cluster] = append(list[:len(list):len(list)], ord)
		return
	}
	if was := r.first[cluster]; was != 0 {
		r.rest[cluster] = []uint32{was - 1, ord}
		return
	}
	r.first[cluster] = ord + 1
}

// leave strikes a version.
func (r *rolls) leave(cluster, ord uint32) {
	list, ok := r.rest[cluster]
	if !ok {
		if int(cluster) < len(r.first) && r.first[cluster] == ord+1 {
			r.first[cluster] = 0
		}
		return
	}
	list = leftOut(list, ord)
	if len(list) > 1 {
		r.rest[cluster] = list
		return
	}
	delete(r.rest, cluster)
	r.first[cluster] = 0
	if len(list) == 1 {
		r.first[cluster] = list[0] + 1
	}
}

// leftOut returns a copy of list without ord, in order.
func leftOut(list []uint32, ord uint32) []uint32 {
	out := make([]uint32, 0, len(list))
	for _, o := range list {
		if o != ord {
			out = append(out, o)
		}
	}
	return out
}
