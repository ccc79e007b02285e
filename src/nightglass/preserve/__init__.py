"""The vault and the ledger: bytes and acts in, digests and chains out."""
