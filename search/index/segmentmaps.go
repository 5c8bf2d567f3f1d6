package index

import (
	"fmt"
	"slices"
	"sync"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

// segmentMaps gives the ordinals of the documents of each segment of the text
// index. Segments never change, so neither do their maps.
type segmentMaps struct {
	mu   sync.Mutex
	maps map[uint64][]uint32
}

// fill notes the ordinals of a start, where the places in the text index get
// them in their order.
func (m *segmentMaps) fill(is *scorch.IndexSnapshot, places []place) {
	m.mu.Lock()
	defer m.mu.Unlock()
	segments := is.Segments()
	of := make([][]uint32, len(segments))
	for i, ss := range segments {
		of[i] = slices.Repeat([]uint32{noOrdinalYet}, int(ss.Segment().Count()))
		m.maps[ss.Id()] = of[i]
	}
	for ord, p := range places {
		of[p.segment][p.local] = uint32(ord)
	}
}

// noOrdinalYet marks a document that the snapshot has no row for.
const noOrdinalYet = 1<<32 - 1

// of returns the ordinal of each document of a segment.
func (m *segmentMaps) of(s *snapshot, ss *scorch.SegmentSnapshot) ([]uint32, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if known, ok := m.maps[ss.Id()]; ok {
		return known, nil
	}
	m.forget(s)
	n := ss.Segment().Count()
	out := make([]uint32, n)
	whole := true
	for local := range n {
		key, err := ss.DocID(local)
		if err != nil {
			return nil, fmt.Errorf("text index: %w", err)
		}
		at, err := textKeyAt(key)
		if err != nil {
			return nil, err
		}
		ord, ok := slices.BinarySearch(s.textAt[:s.n], at)
		if !ok { // an old version, unless it is newer than the snapshot
			whole = whole && ord < s.n
			ord = noOrdinalYet
		}
		out[local] = uint32(ord)
	}
	if whole {
		m.maps[ss.Id()] = out
	}
	return out, nil
}

// forget drops the maps of segments that the snapshot does not have.
func (m *segmentMaps) forget(s *snapshot) {
	has := map[uint64]bool{}
	for _, ss := range s.text.Segments() {
		has[ss.Id()] = true
	}
	for id := range m.maps {
		if !has[id] {
			delete(m.maps, id)
		}
	}
}
