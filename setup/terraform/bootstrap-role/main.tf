# The bootstrap role: jobs of one repository assume it with their ID token, and it can do nothing but ask one application of
# IAM Identity Center for a token. It belongs in the account that you administer IAM Identity Center from.

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "provider_arn" {
  description = "ARN of the OIDC provider in the account of the role: the output of ../oidc-provider, or one that exists."
  type        = string
}

variable "repository" {
  description = "The repository as GitHub spells it, with its IDs: gh api repos/OWNER/NAME --jq '[.owner.id, .id]'."
  type = object({
    owner    = string
    name     = string
    owner_id = string
    id       = string
  })
}

variable "environment" {
  description = "Environment whose jobs can assume the role, from any branch; write %3A for a colon in its name."
  type        = string
  default     = null
}

variable "branch" {
  description = "Branch whose jobs can assume the role when they have no environment."
  type        = string
  default     = null
}

variable "pull_requests" {
  description = "Whether jobs for pull requests can assume the role; anyone who can push a branch controls such a job."
  type        = bool
  default     = false
}

variable "subject_form" {
  description = "Forms of the subject that are trusted: ids, names, or both."
  type        = string
  default     = "both"
}

variable "permissions_boundary" {
  description = "ARN of a permissions boundary for the role."
  type        = string
  default     = null
}

variable "name" {
  description = "Name of the role; by default github-identity-center- with the ID of the repository."
  type        = string
  default     = null
}

variable "application_arn" {
  description = "Application that the role can use; identity-center.sh prints it. Without one the role can do nothing yet."
  type        = string
  default     = null

  validation {
    condition     = var.application_arn == null || can(regex("^arn:aws[a-z-]*:sso::[0-9]{12}:application/[^*?]+/apl-[^*?]+$", var.application_arn))
    error_message = "application_arn must be the ARN of one application."
  }
}

variable "kms_key_arn" {
  description = "Customer managed key of the Identity Center instance, if it has one."
  type        = string
  default     = null
}

module "trust_policy" {
  source = "../trust-policy"

  provider_arn  = var.provider_arn
  repository    = var.repository
  environment   = var.environment
  branch        = var.branch
  pull_requests = var.pull_requests
  subject_form  = var.subject_form
}

locals {
  exchange = [{
    Effect   = "Allow"
    Action   = "sso-oauth:CreateTokenWithIAM"
    Resource = var.application_arn
  }]
  decrypt = [for key in compact([var.kms_key_arn]) : {
    Effect   = "Allow"
    Action   = "kms:Decrypt"
    Resource = key
  }]
}

resource "aws_iam_role" "bootstrap" {
  name                 = coalesce(var.name, "github-identity-center-${var.repository.id}")
  description          = "Signs the exchange of GitHub ID tokens for sessions of IAM Identity Center"
  max_session_duration = 3600
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = module.trust_policy.json
}

resource "aws_iam_role_policy" "exchange" {
  count = var.application_arn == null ? 0 : 1

  name   = "exchange"
  role   = aws_iam_role.bootstrap.id
  policy = jsonencode({ Version = "2012-10-17", Statement = concat(local.exchange, local.decrypt) })
}

output "role_to_assume" {
  description = "The input role-to-assume, and --role-arn of identity-center.sh."
  value       = aws_iam_role.bootstrap.arn
}

output "application_arn" {
  description = "The input application-arn; null until it is given."
  value       = var.application_arn
}
