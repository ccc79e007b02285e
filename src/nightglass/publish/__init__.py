"""What a page shows in, an account that is safe to publish out."""
