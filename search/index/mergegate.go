package index

import (
	"sync"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

// loading holds the text indexes whose columns are being read. Bleve does not
// merge them meanwhile: a start after much was written has half the processors
// otherwise. It asks by the name that its settings give.
var loading sync.Map // of *scorch.Scorch

const (
	mergeGate = "enkaku"
	mergeWait = 20 * time.Millisecond // until Bleve asks again
)

func init() {
	scorch.RegistryEventCallbacks[mergeGate] = func(e scorch.Event) bool {
		if e.Kind != scorch.EventKindPreMergeCheck {
			return true
		}
		_, held := loading.Load(e.Scorch)
		if held {
			time.Sleep(mergeWait)
		}
		return !held
	}
}
