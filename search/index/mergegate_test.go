package index

import (
	"testing"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

// Bleve is kept from merging while an index is loaded, and only then.
func TestMergingWaitsForTheLoad(t *testing.T) {
	ix := openIndex(t, t.TempDir(), newClock())
	text := ix.serving.text
	may := func(kind scorch.EventKind) bool {
		return scorch.RegistryEventCallbacks[mergeGate](scorch.Event{Kind: kind, Scorch: text})
	}
	if !may(scorch.EventKindPreMergeCheck) {
		t.Error("an index that has been opened is still held")
	}
	loading.Store(text, true)
	defer loading.Delete(text)
	if may(scorch.EventKindPreMergeCheck) {
		t.Error("an index that is being loaded is merged")
	}
	if !may(scorch.EventKindBatchIntroductionStart) {
		t.Error("something else than merging is held")
	}
	if scorchConfig("")["eventCallbackName"] != mergeGate {
		t.Error("Bleve does not ask")
	}
}
