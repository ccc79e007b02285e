"""How well masking hides private people: invented sentences, each read as a document of its own."""
