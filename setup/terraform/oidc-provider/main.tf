# GitHub's OIDC provider, once for each account and issuer.

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.81"
    }
  }
}

variable "issuer_url" {
  description = "Issuer of the ID tokens; an enterprise, a ghe.com tenant, or a server can have its own."
  type        = string
  default     = "https://token.actions.githubusercontent.com"

  validation {
    condition     = can(regex("^https://[^\"*?$]*[^\"*?$/]$", var.issuer_url))
    error_message = "issuer_url must begin with https:// and must not end with a slash."
  }
}

data "aws_partition" "current" {}

resource "aws_iam_openid_connect_provider" "github" {
  url            = var.issuer_url
  client_id_list = [data.aws_partition.current.partition == "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com"]
}

output "arn" {
  description = "The provider_arn of the roles in this account."
  value       = aws_iam_openid_connect_provider.github.arn
}
