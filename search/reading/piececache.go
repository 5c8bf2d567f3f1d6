package reading

import (
	"strings"
	"sync"
)

// pieceCache remembers short pieces of text that stand in many adverts:
// labels, names, addresses, set phrases. It is safe for concurrent use.
type pieceCache struct {
	mu     sync.RWMutex
	pieces map[string]piece // by the text as written
}

// piece is one analysed piece of text. It is shared and never changes.
type piece struct {
	plain string
	terms []string
	hours hourBits // that it names
}

// What is worth remembering: pieces up to so many bytes, so many of them.
const (
	maxCachedPiece = 120
	maxPieces      = 1 << 14
)

func (c *pieceCache) get(raw string) (piece, bool) {
	if len(raw) > maxCachedPiece {
		return piece{}, false
	}
	c.mu.RLock()
	defer c.mu.RUnlock()
	p, ok := c.pieces[raw]
	return p, ok
}

func (c *pieceCache) put(raw string, p piece) {
	if len(raw) > maxCachedPiece {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pieces == nil || len(c.pieces) >= maxPieces {
		c.pieces = make(map[string]piece)
	}
	c.pieces[strings.Clone(raw)] = p
}
