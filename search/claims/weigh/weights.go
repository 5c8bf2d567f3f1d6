package weigh

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/gob"
	"fmt"
	"io"
	"math"
	"sync"
)

// The number of features, as powers of two: of the weights that tell bad from
// lawful, and of those that tell the kinds of the bad apart.
const (
	badBits  = 21
	kindBits = 14
)

// Weights tell how sentences read. They are safe for concurrent use.
type Weights struct {
	// Corpus is the fingerprint of the cases they were made from.
	Corpus string
	Bad    Line
	Kinds  []string
	Of     []Line // of each kind against the other kinds
}

// Line is a logistic regression, its weights in steps.
type Line struct {
	Bias  float64
	Step  float64 // what 1 in Steps stands for
	Steps []byte  // int8; gob writes bytes as they are
}

//go:embed weights.bin.gz
var written []byte

// Shipped returns the weights that are part of the program.
var Shipped = sync.OnceValue(func() *Weights {
	w, err := Read(bytes.NewReader(written))
	if err != nil {
		panic(err) // part of the program
	}
	return w
})

// Read reads weights as Write wrote them.
func Read(r io.Reader) (*Weights, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	w := &Weights{}
	if err := gob.NewDecoder(z).Decode(w); err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	return w, nil
}

// Write writes weights.
func (w *Weights) Write(to io.Writer) error {
	z, err := gzip.NewWriterLevel(to, gzip.BestCompression)
	if err != nil {
		return err
	}
	if err := gob.NewEncoder(z).Encode(w); err != nil {
		return err
	}
	return z.Close()
}

// Odds returns the logarithm of the odds that a sentence is at fault: above 0
// it reads like the bad ones, below like the lawful ones.
func (w *Weights) Odds(s Sentence) float64 {
	return w.Bad.at(allFeatures(s, badBits))
}

// Kind returns of which kind a bad sentence reads, as the judged cases call
// them.
func (w *Weights) Kind(s Sentence) string {
	at := features(s, kindBits)
	best, kind := math.Inf(-1), ""
	for i, line := range w.Of {
		if odds := line.at(at); odds > best {
			best, kind = odds, w.Kinds[i]
		}
	}
	return kind
}

// at returns the log-odds of features. Each counts less the more there are, so
// that long sentences are weighed as short ones are.
func (l *Line) at(features []uint32) float64 {
	sum := 0
	for _, f := range features {
		sum += int(int8(l.Steps[f]))
	}
	return l.Bias + l.Step*float64(sum)/math.Sqrt(float64(len(features)))
}
