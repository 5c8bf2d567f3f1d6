package static

import (
	"bytes"
	"sync"

	"github.com/molecule-man/go-brrr"
)

// brotliWindow is the base-2 logarithm of how far back brotli looks for what
// was written before: 256 kB, more than any page or file of the board. With the
// usual window of 4 MB each writer holds 8 to 70 MB.
const brotliWindow = 18

// BestBrotli is the level that packs smallest, at some 20 ms and 30 MB a file.
const BestBrotli = brrr.BestCompression

// brotliWriters keeps writers by their level.
var brotliWriters [BestBrotli + 1]sync.Pool

// Brotli returns data packed at a level from 0 to BestBrotli.
func Brotli(data []byte, level int) []byte {
	var out bytes.Buffer
	w, ok := brotliWriters[level].Get().(*brrr.Writer)
	if ok {
		w.Reset(&out)
	} else {
		// It refuses nothing but a level or a window that does not exist.
		w, _ = brrr.NewWriterOptions(&out, level, brrr.WriterOptions{LGWin: brotliWindow})
	}
	_, _ = w.Write(data) // a buffer takes everything
	_ = w.Close()
	if level < BestBrotli {
		brotliWriters[level].Put(w)
	}
	return bytes.Clone(out.Bytes())
}
